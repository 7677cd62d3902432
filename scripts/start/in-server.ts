import { extensionId, root } from '../../test/harness/paths.ts';
import { startServer } from '../../test/harness/server.ts';
import { companion } from './companion.ts';

/**
 * Serves VS Code with the extension from this folder, prints the address that opens the sample article for reading, and
 * stays until Ctrl+C.
 *
 * @param folder - the workspace folder to open
 * @param once - stop as soon as the server is ready
 */
export async function startInServer(folder: string, once: boolean): Promise<number> {
  const sources = { [extensionId]: root, 'lectern.lectern-start': companion };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
  const server = await startServer({ sources, name: 'start' });
  console.log(`Lectern is ready: ${server.url}/?folder=${encodeURIComponent(folder)}`);
  if (!once) {
    console.log('Open that address in a browser; Ctrl+C stops it.');
    await new Promise<never>(() => undefined);
  }
  await server.stop();
  return 0;
}
