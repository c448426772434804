import { type Dataset, dataFile } from '../simulate/data/dataset.js';
import type { Recipe } from '../simulate/recipe/recipe.js';
import { studyFiles } from '../study/files.js';
import { newStudy, type Skeleton } from '../study/new-study.js';
import { version } from '../version.js';

/** What the students are asked to do. */
export const briefFile = 'brief.md';

/** Files of a package as text, by their path with forward slashes. */
export type Files = ReadonlyMap<string, string>;

/** What `assignment.json` says of a package, for grading. It holds nothing of how the data were made. */
export interface AssignmentRecord {
  readonly lind: string;
  readonly assignment: string;
  readonly title: string;
  readonly student: string;
  /** 1, or more where the data of this student were replaced. */
  readonly attempt: number;
  readonly data: string;
  /** SHA-256 of the data as they were handed out. */
  readonly dataHash: string;
}

/** What is the same in all packages of an assignment. */
export interface CommonFiles {
  readonly recipe: Recipe;
  readonly assignment: string;
  readonly files: Files;
}

interface Common {
  readonly recipe: Recipe;
  readonly assignment: string;
  readonly skeleton: Skeleton;
  /** How it will be marked, as Markdown. */
  readonly rubric: string;
  /** The schema of study.yaml, for editors, as JSON. */
  readonly schema: string;
}

/** The brief, the skeleton of the study, how it will be marked, and the schema. */
export function commonFiles({ recipe, assignment, skeleton, rubric, schema }: Common): CommonFiles {
  const { title, question, design, brief } = recipe;
  const study = newStudy(skeleton, { title, question, design, dataFile });
  const files = new Map([
    [briefFile, `# ${title}\n\n${brief.trim()}\n\n${nextSteps}`],
    ['rubric.md', rubric],
    [studyFiles.study, study.text],
    [studyFiles.schema, schema],
  ]);
  return { recipe, assignment, files };
}

const nextSteps = `## What to do

1. Look at the data (\`data/data.csv\`) and the codebook beside them. Say in \`study.yaml\` what you did about what you found.
2. Write the plan into \`study.yaml\`, and lock it before you look at outcomes by group: \`lind lock\`.
3. \`lind run\`, write what you found into \`study.yaml\`, and \`lind report\`.
4. \`lind check\` says what does not hold yet. How it is marked is in \`rubric.md\`.
5. \`lind submit\` packs it all into one zip, which is what you hand in.
`;

interface Whose {
  readonly student: string;
  readonly attempt: number;
}

/** The files of one student. */
export function studentFiles(common: CommonFiles, dataset: Dataset, { student, attempt }: Whose): Files {
  const record: AssignmentRecord = {
    lind: version,
    assignment: common.assignment,
    title: common.recipe.title,
    student,
    attempt,
    data: dataFile,
    dataHash: dataset.hash,
  };
  return new Map([
    ...common.files,
    [dataFile, dataset.csv],
    ['data/datapackage.json', dataset.codebook],
    ['assignment.json', `${JSON.stringify(record, null, 2)}\n`],
  ]);
}
