import path from 'node:path';
import { whereIs } from '../test/harness/chromium.ts';
import { main } from '../test/harness/missing.ts';
import { root } from '../test/harness/paths.ts';
import { startInDesktop } from './start/desktop.ts';
import { startInServer } from './start/in-server.ts';

/**
 * `npm start [-- --server] [--exit-after-ready]`: opens the sample article for reading, in desktop VS Code where `code` is
 * on PATH (and `--server` is not given), otherwise in a VS Code server on 127.0.0.1 that runs until Ctrl+C.
 */
await main(async () => {
  const flags = new Set(process.argv.slice(2));
  const sample = path.join(root, 'media/sample');
  const code = flags.has('--server') ? undefined : whereIs('code');
  return code ? startInDesktop(code, sample) : startInServer(sample, flags.has('--exit-after-ready'));
});
