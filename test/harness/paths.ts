import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Editors and other large things that tests fetch once and keep; git ignores it. */
export const cache = path.join(root, '.vscode-test');

/** What a run leaves to look at: screenshots, logs. Git ignores it. */
export const artefacts = path.join(root, 'artefacts');
export const logs = path.join(artefacts, 'logs');
export const screenshots = path.join(artefacts, 'screenshots');

export const fixtures = path.join(root, 'test/fixtures');

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  name: string;
  publisher: string;
  version: string;
};

export const extensionId = `${manifest.publisher}.${manifest.name}`;

/** The package that `npm run package` makes. */
export const vsix = path.join(root, `${manifest.name}-${manifest.version}.vsix`);

/** What is in that package, unpacked: the folder that host tests load the extension from. */
export const unpacked = path.join(cache, 'extension');
