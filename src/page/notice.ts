import type { Notice } from '../protocol.ts';

/**
 * Shows a message in the page, or takes it away. Errors are announced at once, the rest when there is a pause.
 *
 * @param act Called with the id of the action that the reader chose.
 */
export function showNotice(host: HTMLElement, notice: Notice | null, act: (id: string) => void): void {
  host.replaceChildren();
  host.className = notice ? `notice notice-${notice.kind}` : '';
  if (!notice) {
    host.removeAttribute('role');
    return;
  }
  host.setAttribute('role', notice.kind === 'error' ? 'alert' : 'status');
  host.append(paragraph('notice-title', notice.title));
  if (notice.detail !== '') host.append(paragraph('notice-detail', notice.detail));
  if (notice.actions.length === 0) return;
  const actions = document.createElement('div');
  actions.className = 'notice-actions';
  for (const action of notice.actions) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = action.label;
    button.addEventListener('click', () => act(action.id));
    actions.append(button);
  }
  host.append(actions);
}

function paragraph(className: string, text: string): HTMLElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = text;
  return element;
}
