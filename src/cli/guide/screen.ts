import type { Effects } from '../../effects/effects.js';
import { pages } from './page.js';

/** Prints no more than fits on the terminal before somebody has said that they read it. */
export class Screen {
  #unread = 0;
  readonly #effects: Effects;

  constructor(effects: Effects) {
    this.#effects = effects;
  }

  async show(lines: readonly string[]): Promise<void> {
    const { rows = Number.POSITIVE_INFINITY } = this.#effects.terminal;
    const room = Math.max(4, rows - 2);
    if (this.#unread > 0 && this.#unread + lines.length > room) await this.#wait();
    const [first = [], ...others] = Number.isFinite(room) ? pages(lines, room) : [lines];
    this.#print(first);
    for (const page of others) {
      await this.#wait();
      this.#print(page);
    }
  }

  /** Lets what stands there be read before a question of so many lines moves it away. */
  async makeRoom(lines: number): Promise<void> {
    const { rows = Number.POSITIVE_INFINITY } = this.#effects.terminal;
    if (this.#unread > 0 && this.#unread + lines > rows) await this.#wait();
  }

  /** A question was answered, so all that stood before it was read. */
  wasRead(): void {
    this.#unread = 0;
  }

  #print(lines: readonly string[]): void {
    if (lines.length > 0) this.#effects.print(`${lines.join('\n')}\n`);
    this.#unread += lines.length;
  }

  async #wait(): Promise<void> {
    await this.#effects.ask({ kind: 'line', message: '[Enter to read on] ' });
    this.#unread = 0;
  }
}
