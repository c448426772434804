import type { ChecklistName } from '../../study/reporting.js';
import type { Design, Study } from '../../study/study.js';
import type { EvidenceName } from './evidence.js';

/** A reporting guideline: the numbers of its items exactly, what each asks for in words of our own. */
export interface Checklist {
  readonly title: string;
  /** The studies that it is for. */
  readonly for: string;
  readonly source: string;
  /** The licence of the guideline's own text. */
  readonly licence: string;
  readonly link: string;
  readonly sections: readonly { readonly title: string; readonly items: readonly ChecklistItem[] }[];
}

export interface ChecklistItem {
  /** Its number, such as `12a`. */
  readonly id: string;
  readonly asks: string;
  /** What in a study answers it; all of it must be there. */
  readonly by?: readonly EvidenceName[];
  /** What it asks for besides, which cannot be seen in a study. */
  readonly rest?: string;
  /** The designs that it is about; all, unless given. */
  readonly designs?: readonly Design[];
  /** It applies only to a study that has this. */
  readonly when?: readonly EvidenceName[];
}

/** Which checklist goes with a design, and what is to be known of that choice. */
interface Choice {
  /** Null where none of those that come with Lind fits. */
  readonly name: ChecklistName | null;
  readonly remark?: string;
}

const nearest = 'It is the nearest of the checklists that come with Lind, and was not made for this design.';

const choices: { readonly [D in Design]: Choice } = {
  'randomised-trial': { name: 'consort-2025' },
  'crossover-trial': {
    name: 'consort-2025',
    remark: 'The extension of CONSORT to crossover trials (Dwan 2019, doi:10.1136/bmj.l4378) asks for more.',
  },
  'non-randomised-trial': {
    name: 'strobe-2007',
    remark: `${nearest} TREND (Des Jarlais 2004, doi:10.2105/AJPH.94.3.361) was.`,
  },
  cohort: { name: 'strobe-2007' },
  'case-control': { name: 'strobe-2007' },
  'cross-sectional': { name: 'strobe-2007' },
  'before-after': { name: 'strobe-2007', remark: nearest },
  'case-series': { name: 'strobe-2007', remark: nearest },
  'diagnostic-accuracy': { name: 'stard-2015' },
  agreement: {
    name: null,
    remark:
      'None of the checklists that come with Lind is for studies of agreement; GRRAS is (Kottner 2011, doi:10.1016/j.jclinepi.2010.03.002).',
  },
  'prediction-model': { name: 'tripod-ai-2024' },
  'meta-analysis': { name: 'prisma-2020' },
};

/** The checklist of a study: the one that it names, or else the one that goes with its design. */
export function checklistFor({ design, reporting }: Pick<Study, 'design' | 'reporting'>): Choice {
  return reporting?.checklist ? { name: reporting.checklist } : choices[design];
}
