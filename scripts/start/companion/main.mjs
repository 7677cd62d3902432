// Opens the sample article for reading once the window has started. In a fresh profile the extension's editor may not be
// known yet when the first command runs: it is asked for again until a reading view shows.
import * as vscode from 'vscode';

const showsReadingView = () =>
  vscode.window.tabGroups.all.some((group) =>
    group.tabs.some(
      ({ input }) => input instanceof vscode.TabInputCustom && input.viewType === 'lectern.reader',
    ),
  );

const shows = async () => {
  for (let turn = 0; turn < 20 && !showsReadingView(); turn++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  return showsReadingView();
};

export async function activate() {
  if (showsReadingView()) return;
  for (let attempt = 0; attempt < 10; attempt++) {
    await vscode.commands.executeCommand('lectern.openSample').then(undefined, () => undefined);
    if (await shows()) return;
  }
}
