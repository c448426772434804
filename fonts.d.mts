export function pageFonts(): Promise<string>;
