import fc from 'fast-check';

// The same random inputs in every run, so that a red gate is about the change at hand. To look further:
// LIND_TEST_SEED=12345 npm test
fc.configureGlobal({ seed: Number(process.env.LIND_TEST_SEED ?? 1747) });
