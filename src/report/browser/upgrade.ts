import { upgradeChart } from './chart.js';
import { makeTip } from './tip.js';

// Each chart becomes interactive on its own; one that cannot stays as it was drawn.
const tip = makeTip();
for (const holder of document.querySelectorAll<HTMLElement>('[data-chart]')) {
  upgradeChart(holder, tip).catch(() => {});
}
