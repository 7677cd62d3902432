import { markAround, spanOf, type Mention } from './mention.ts';

/** Tells the editor's own context menu which name it was opened on, if any. */
export function offerMenu(
  root: HTMLElement,
  mentionAt: (target: EventTarget | null) => Mention | undefined,
): void {
  root.addEventListener(
    'contextmenu',
    ({ target }) => {
      const mention = markAround(target)?.matches('.mention') ? mentionAt(target) : undefined;
      const about = mention ? { webviewSection: 'mention', ...spanOf(mention) } : {};
      root.dataset['vscodeContext'] = JSON.stringify(about);
    },
    { capture: true },
  );
}
