import { openWindow, type Window } from '../harness/session.ts';
describe('scratch', () => {
  let window: Window;
  before(async () => {
    window = await openWindow();
    await window.workbench.openForReading('isis-k-moscow-attack.txt');
  });
  after(() => window.close());
  it('shows cards', async () => {
    const { workbench } = window;
    const view = await workbench.readingView();
    for (const [i, words] of [[0,'ISIS-K'],[0,'Taliban'],[0,'Qassem Soleimani'],[0,'Russian'],[0,'at least 93'],[0,'February 2020'],[0,'Tajikistan'],[0,'Putin']] as const) {
      const mark = view.locator('.mention, .figure', { hasText: words }).nth(i);
      await mark.scrollIntoViewIfNeeded();
      await mark.hover();
      await view.locator('[role=dialog]').first().waitFor({timeout:5000}).catch(() => console.log('no card for', words));
      await workbench.screenshot('scratch-' + words);
      await workbench.page.mouse.move(5, 5);
      await view.locator('[role=dialog]').first().waitFor({state:'hidden',timeout:5000}).catch(()=>undefined);
    }
  });
});
