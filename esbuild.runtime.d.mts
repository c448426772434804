import type { BuildOptions } from 'esbuild';

export const runtimeOptions: BuildOptions;
