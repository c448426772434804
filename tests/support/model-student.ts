import type { Desk } from '../../src/guide/desk.js';
import { expectedAnswer } from '../../src/guide/exercise/expected-answer.js';
import type { Answer, Interview, Reply } from '../../src/guide/interview.js';
import { placedPrompts, stepStates } from '../../src/guide/progress.js';
import type { GuideState } from '../../src/guide/state.js';
import type { Prompt } from '../../src/guide/step.js';
import { typedReply } from '../../src/guide/typed.js';
import { inputFault } from '../../src/guide/usable.js';

/** A student who gives these answers at every question. */
export function modelStudent(desk: Desk): { readonly interview: Interview; readonly asked: string[] } {
  const asked: string[] = [];
  let last = '';
  return {
    asked,
    interview: {
      head: async () => {},
      say: async (shown) => {
        last = String(shown.at(-1) ?? last);
      },
      async ask(question) {
        if (asked.length > 150) throw new Error(`too many: ${asked.slice(-6)} ${last}`);
        if (question.again !== null) throw new Error(`${question.id} is asked again: ${last}`);
        asked.push(question.id);
        return { kind: 'answer', answer: modelAnswer(await desk.read(), question.id) };
      },
    },
  };
}

/** The answer of the model study to a question, or where it has none the first that can be used and is not wrong. */
export function modelAnswer(state: GuideState, id: string): Answer {
  const { prompt } = placedPrompts(stepStates(state)).find((one) => one.prompt.id === id)!;
  const fits = (answer: Answer) =>
    inputFault(prompt.input, answer) === null &&
    prompt.check(answer) === null &&
    prompt.judge(answer)?.right !== false;
  const found = [...revealed(state, prompt), ...guesses(state, prompt)].find(fits);
  if (found === undefined) throw new Error(`no answer fits "${id}" (reveal: ${prompt.reveal})`);
  return found;
}

function revealed({ exercise }: GuideState, { id, input, reveal }: Prompt): Answer[] {
  const question = exercise?.exercise?.questions.find((one) => `exercise-${one.id}` === id);
  if (question?.number) {
    return [expectedAnswer(question.number, exercise!.modelResults!).toFixed(question.number.decimals)];
  }
  if (reveal === null) return [];
  const reply: Reply = typedReply(reveal, input, null);
  return reply.kind === 'answer' ? [reply.answer] : [];
}

function guesses({ exercise }: GuideState, { id, input }: Prompt): Answer[] {
  switch (input.kind) {
    case 'confirm':
      return ['yes'];
    case 'choice': {
      const values = input.choices.map(({ value }) => value);
      const hasTable = exercise?.model.plan?.analyses?.some(({ method }) => method === 'table-one');
      return id === 'table-one' && !hasTable
        ? ['no']
        : [...values.filter((value) => value === 'none'), ...values];
    }
    case 'multi':
      return [[], ...input.choices.map(({ value }) => [value]), input.choices.map(({ value }) => value)];
    case 'words':
      return [[], ['words']];
    case 'number':
      return ['0.1'];
    default:
      return /^limitation-[2-9]/.test(id) ? ['none'] : ['The table says it.', '0.1', 'none'];
  }
}
