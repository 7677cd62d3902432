import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A logger of VS Code's: without one it prints a stack for every log channel. */
const logger = `'use strict';
const fs = require('node:fs');
const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
class Logger {
  constructor(name, file) { this.name = name; this.file = file; this.level = 2; this.stamped = true; }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  clearFormatters() { this.stamped = false; }
  setPattern() {}
  flush() {}
  drop() { this.file = undefined; }
}
LEVELS.forEach((name, level) => {
  Logger.prototype[name] = function (message) {
    if (level < this.level || !this.file) return;
    const line = this.stamped ? new Date().toISOString() + ' [' + name + '] ' + message + '\\n' : message;
    try { fs.appendFileSync(this.file, line); } catch { this.file = undefined; }
  };
});
// One by one: that is how an ES module that imports this one finds their names.
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = async (name, file) => new Logger(name, file);
exports.createAsyncRotatingLogger = async (name, file) => new Logger(name, file);
`;

/** Ends the extension host when the process that it serves has gone. */
const watchdog = `'use strict';
exports.start = (pid) => {
  setInterval(() => { try { process.kill(pid, 0); } catch { process.exit(87); } }, 5000).unref();
};
`;

/** Plain JavaScript in place of the native modules that have no prebuilt binary, by package name. */
export const stubs: Readonly<Record<string, string>> = {
  '@vscode/spdlog': logger,
  '@vscode/native-watchdog': watchdog,
};

/** Writes the stubs into a `node_modules` folder. */
export function writeStubs(modules: string): void {
  for (const [name, code] of Object.entries(stubs)) {
    const folder = path.join(modules, name);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      path.join(folder, 'package.json'),
      JSON.stringify({ name, version: '0.0.0', main: 'index.js' }),
    );
    writeFileSync(path.join(folder, 'index.js'), code);
  }
}
