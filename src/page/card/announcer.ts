import type { Card } from '../../protocol.ts';
import { element } from '../element.ts';

/** Tells screen readers, when they have a pause, of cards that open beside the focus. */
export class Announcer {
  private readonly element: HTMLElement;

  constructor() {
    this.element = element('div', 'unseen');
    this.element.role = 'status';
    this.element.ariaLive = 'polite';
    document.body.append(this.element);
  }

  say({ title, type, summary, notes }: Card): void {
    this.element.textContent = `${title}, ${type}. ${summary?.text ?? notes.join(' ')}`.trim();
  }

  hush(): void {
    this.element.textContent = '';
  }
}
