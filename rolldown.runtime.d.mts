import type { InputOptions, OutputOptions } from 'rolldown';

export const runtimeInput: InputOptions;
export const runtimeOutput: OutputOptions;
