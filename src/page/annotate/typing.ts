/** What a text field does with Ctrl, and the editor would do as well. */
const FIELD_KEYS = 'zyaxcv';

/**
 * Keeps a key press in a box of the page: in the text its letter would be a command of the editor. Combinations with
 * Ctrl stay the editor's, unless a text field knows them.
 */
export function keepKeys(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const inField = isField(target);
  const combined = ctrlKey || metaKey || altKey;
  if (!combined ? key.length === 1 || inField : inField && FIELD_KEYS.includes(key.toLowerCase()))
    event.stopPropagation();
}

/** @param tell hears whether the keyboard is in a text field, each time that this changes */
export function watchTyping(tell: (on: boolean) => void): void {
  let typing = false;
  const look = ({ target, type }: FocusEvent): void => {
    const now = type === 'focusin' && isField(target);
    if (now === typing) return;
    typing = now;
    tell(now);
  };
  document.addEventListener('focusin', look);
  document.addEventListener('focusout', look);
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')
  );
}
