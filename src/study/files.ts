/** The files of a study, from its folder. */
export const studyFiles = {
  study: 'study.yaml',
  results: 'results.json',
  journal: '.lind/journal.jsonl',
  schema: '.lind/study.schema.json',
} as const;
