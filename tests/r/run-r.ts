import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

if (spawnSync('Rscript', ['--version']).status !== 0) {
  throw new Error(
    'There is no R here, and this suite compares with it: install R, with survival, metafor and pROC.',
  );
}

/** A row that a script printed: `risk-ratio estimate=2.11 confLow=1.37`. */
export interface ShownRow {
  readonly name: string;
  readonly values: ReadonlyMap<string, number>;
}

/** Runs many scripts in one R process, each in an environment of its own; what each printed, or R's complaint. */
export function runScripts(scripts: ReadonlyMap<string, string>): Map<string, ShownRow[] | string> {
  const folder = mkdtempSync(join(tmpdir(), 'lind-r-'));
  try {
    mkdirSync(join(folder, 'scripts'));
    const names = [...scripts.keys()];
    names.forEach((name, at) => {
      writeFileSync(join(folder, 'scripts', `${at}.R`), scripts.get(name)!);
    });
    writeFileSync(join(folder, 'all.R'), driver(names.length));
    const printed = execFileSync('Rscript', ['all.R'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const parts = printed.split(/^=== \d+\n/m).slice(1);
    return new Map(names.map((name, at) => [name, readShown(parts[at] ?? 'FAILED nothing printed')]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs the script of a whole study in its folder; what each analysis printed, by its id. */
export function runStudyScript(folder: string, file: string): Map<string, readonly ShownRow[]> {
  const printed = execFileSync('Rscript', [file], { cwd: folder, encoding: 'utf8' });
  const parts = printed.split(/^# (\S+)\n/m).slice(1);
  const ids = parts.filter((_, at) => at % 2 === 0);
  return new Map(ids.map((id, at) => [id, readShown(parts[2 * at + 1]!) as ShownRow[]]));
}

const driver = (count: number): string => `
for (i in seq_len(${count}) - 1) {
  cat("=== ", i, "\\n", sep = "")
  tryCatch(source(file.path("scripts", paste0(i, ".R")), local = new.env()),
    error = function(e) cat("FAILED", conditionMessage(e), "\\n"))
}
`;

function readShown(text: string): ShownRow[] | string {
  if (text.includes('FAILED')) return text.slice(text.indexOf('FAILED')).trim();
  return text
    .split('\n')
    .map((line) => line.trim().split(' '))
    .filter(([, first]) => first?.includes('='))
    .map(([name, ...fields]) => ({ name: name!, values: new Map(fields.map(readField)) }));
}

function readField(field: string): readonly [string, number] {
  const at = field.indexOf('=');
  const text = field.slice(at + 1);
  const infinite = { Inf: Number.POSITIVE_INFINITY, '-Inf': Number.NEGATIVE_INFINITY }[text];
  return [field.slice(0, at), infinite ?? Number(text)];
}
