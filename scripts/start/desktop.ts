import { root } from '../../test/harness/paths.ts';
import { run } from '../../test/harness/processes.ts';
import { companion } from './companion.ts';

/** Opens desktop VS Code with the extension from this folder; `code` ends at once, the window stays. */
export async function startInDesktop(code: string, folder: string): Promise<number> {
  const extensions = [root, companion].map((each) => `--extensionDevelopmentPath=${each}`);
  const { code: exit, output } = await run(code, [...extensions, '--new-window', folder], { limit: 60_000 });
  console.log(exit === 0 ? 'The sample article opens in VS Code.' : output.trim());
  return exit;
}
