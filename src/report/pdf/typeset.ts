import type * as Typst from '@myriaddreamin/typst-ts-web-compiler';
import { LindError } from '../../errors.js';

/** Typst as it is loaded, and the only fonts that it has. */
export interface Typesetter {
  readonly typst: typeof Typst;
  readonly wasm: Uint8Array;
  readonly fonts: readonly Uint8Array[];
}

/** What is to be set: its files by their paths, which start at `/`. */
export interface Project {
  readonly main: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Sets a Typst document as PDF. It sees the files and fonts that it is given, and nothing else of the machine.
 *
 * @throws LindError `bad-template`, with file and line
 */
export async function typeset({ typst, wasm, fonts }: Typesetter, project: Project): Promise<Uint8Array> {
  typst.initSync({ module: wasm as BufferSource });
  const builder = new typst.TypstCompilerBuilder();
  await builder.set_access_model(null, nothing, no, nothing, nothing);
  await builder.set_package_registry(null, nothing);
  for (const font of fonts) await builder.add_raw_font(font);
  const compiler = await builder.build();
  try {
    for (const [path, content] of project.files) {
      if (path.endsWith('.typ')) compiler.add_source(path, new TextDecoder().decode(content));
      else compiler.map_shadow(path, content);
    }
    const { result, diagnostics } = compiler.compile(project.main, undefined, 'pdf', fullDiagnostics);
    if (result === undefined) throw templateError(diagnostics[0]);
    return result;
  } finally {
    compiler.free();
  }
}

const nothing = (): undefined => undefined;
const no = (): false => false;

/** Typst's word for diagnostics as objects. */
const fullDiagnostics = 3;

interface Diagnostic {
  readonly path: string;
  /** `line:column-line:column`, from 0. */
  readonly range: string;
  readonly message: string;
}

function templateError({ path, range, message }: Diagnostic): LindError {
  const start = /^(\d+):(\d+)/.exec(range);
  const place = start ? `, line ${Number(start[1]) + 1}, column ${Number(start[2]) + 1}` : '';
  const what = message.split('\n')[0]!.replace(/^failed to load file.*/, 'there is no such file beside it');
  return new LindError(
    'bad-template',
    `The report template cannot be used: ${path.replace(/^\//, '')}${place}: ${what}.`,
  );
}
