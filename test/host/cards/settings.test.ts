import * as vscode from 'vscode';
import { Legend } from '../../../src/host/cards/legend.ts';
import { servePage } from '../../../src/host/cards/servePage.ts';
import { cardSettings } from '../../../src/host/cards/settings.ts';
import { MentionWalk } from '../../../src/host/cards/walk.ts';
import { Memory } from '../support/articles.ts';
import { deepEqual, eventually } from '../support/assert.ts';
import { file } from '../support/editor.ts';
import { EXAMPLE, FakePage, idleDesk, NamedArticles, strictLog } from './support.ts';

const USUAL = { hover: true, delay: 300, modifierOnly: false, announce: true };
type Name = keyof typeof USUAL;

describe('settings of cards', () => {
  const named = new NamedArticles();
  let page: FakePage;
  let served: vscode.Disposable;

  before(async () => {
    page = new FakePage(await named.open(file(EXAMPLE)));
    const legend = new Legend(new Memory());
    const walk = new MentionWalk(named.reading.active, legend);
    served = servePage(page.panel, { desk: idleDesk, legend, walk, log: strictLog });
  });
  afterEach(async () => {
    for (const name of ['hover', 'delay', 'modifierOnly', 'announce'] as const) await set(name, undefined);
  });
  after(async () => {
    served.dispose();
    page.dispose();
    await named.dispose();
  });

  const set = (name: Name, value: unknown): Thenable<void> =>
    vscode.workspace
      .getConfiguration('lectern.cards')
      .update(name, value, vscode.ConfigurationTarget.Workspace);
  const told = (): unknown => {
    const { hover, delay, modifierOnly, announce } = page.told('cards').at(-1) ?? USUAL;
    return { hover, delay, modifierOnly, announce };
  };
  const reach = (expected: typeof USUAL): Promise<true> =>
    eventually(JSON.stringify(expected), () =>
      JSON.stringify(told()) === JSON.stringify(expected) ? true : undefined,
    );

  it('reach the page, and again when they change', async () => {
    deepEqual(told(), USUAL);
    await set('delay', 0);
    await reach({ ...USUAL, delay: 0 });
    await set('modifierOnly', true);
    await reach({ ...USUAL, delay: 0, modifierOnly: true });
    await set('announce', false);
    await reach({ ...USUAL, delay: 0, modifierOnly: true, announce: false });
    await set('hover', false);
    await reach({ hover: false, delay: 0, modifierOnly: true, announce: false });
  });

  for (const [name, value] of [
    ['delay', 5_001],
    ['delay', -1],
    ['delay', 1.5],
    ['delay', '700'],
    ['delay', [700]],
    ['hover', 'never'],
    ['modifierOnly', 'yes'],
    ['announce', 0],
  ] as const)
    it(`fall back to what is usual: ${name} ${JSON.stringify(value)}`, async () => {
      await set(name, value);
      await eventually('the setting', () => {
        const now: unknown = vscode.workspace.getConfiguration('lectern.cards').get(name);
        return JSON.stringify(now) === JSON.stringify(value) ? true : undefined;
      });
      deepEqual(cardSettings(), USUAL);
    });
});
