import { type Item, None, parse, type Spec, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { textLengthOf } from '../../charts/text-length.js';
import { measureTextAlike } from '../../charts/text-metrics.js';
import { stepThrough } from './keyboard.js';
import { type Tip, tipLines } from './tip.js';

measureTextAlike();

/**
 * Draws a chart again, from the specification that stands in the page, with values on hover and by the arrow
 * keys, and puts it in the place of the still one.
 */
export async function upgradeChart(holder: HTMLElement, tip: Tip): Promise<void> {
  const still = holder.querySelector('svg');
  const source = document.getElementById(`${holder.dataset.chart}-vega`)?.textContent;
  if (!still || !source) return;
  const stage = document.createElement('div');
  await drawIn(stage, JSON.parse(source) as Spec, tip);
  const live = stage.querySelector('svg');
  if (!live) return;
  label(live, still);
  fixTextLengths(live);
  still.replaceWith(live);
  holder.dataset.live = '';
  stepThrough(holder, { svg: live, tip });
}

/** Expressions are interpreted, not compiled, so that the page needs no right to evaluate code. */
async function drawIn(stage: HTMLElement, spec: Spec, tip: Tip): Promise<void> {
  const view = new View(parse(spec, undefined, { ast: true }), {
    expr: expressionInterpreter,
    renderer: 'svg',
    hover: true,
    logLevel: None,
    tooltip: (_handler: unknown, event: MouseEvent, _item: Item, value: unknown) => {
      const lines = tipLines(value);
      if (lines.length === 0) tip.hide();
      else tip.show(lines, { x: event.clientX, y: event.clientY });
    },
  });
  await view.initialize(stage).runAsync();
}

/** As in the still chart: a text is as wide as the layout reckoned, whatever font draws it. */
function fixTextLengths(live: SVGElement): void {
  for (const text of live.querySelectorAll('text')) {
    const size = Number.parseFloat(text.getAttribute('font-size') ?? '');
    const lines = text.querySelectorAll('tspan');
    for (const line of lines.length > 0 ? lines : [text]) {
      if (!line.textContent || Number.isNaN(size)) continue;
      for (const [name, value] of Object.entries(textLengthOf(line.textContent, size)))
        line.setAttribute(name, value);
    }
  }
}

/** The live chart is one image to a screen reader, as the still one is. */
function label(live: SVGElement, still: SVGElement): void {
  for (const marked of live.querySelectorAll('[role], [aria-label], [aria-hidden], [aria-roledescription]')) {
    for (const name of ['role', 'aria-label', 'aria-hidden', 'aria-roledescription'])
      marked.removeAttribute(name);
  }
  live.setAttribute('role', 'img');
  live.setAttribute('aria-label', still.querySelector('desc')?.textContent ?? '');
}
