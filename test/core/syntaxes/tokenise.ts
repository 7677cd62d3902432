import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar } from 'vscode-textmate';

const require = createRequire(import.meta.url);
const read = (file: string): IRawGrammar => textmate.parseRawGrammar(readFileSync(file, 'utf8'), file);
const ours = (file: string): string => new URL(`../../../syntaxes/${file}`, import.meta.url).pathname;

/** VS Code's own Markdown grammar among them. */
const FILES: Record<string, string> = {
  'text.plain': ours('plain.tmLanguage.json'),
  'text.html.markdown': require.resolve('tm-grammars/grammars/markdown.json'),
  'source.yaml': require.resolve('tm-grammars/grammars/yaml.json'),
  'source.ts': require.resolve('tm-grammars/grammars/typescript.json'),
  'lectern.interview.injection': ours('interview.injection.tmLanguage.json'),
};

async function engine(): Promise<textmate.IOnigLib> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  return {
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  };
}

const registry = new textmate.Registry({
  onigLib: engine(),
  loadGrammar: (scope) => Promise.resolve(FILES[scope] === undefined ? null : read(FILES[scope])),
  getInjections: (scope) =>
    scope === 'text.plain' || scope === 'text.html.markdown' ? ['lectern.interview.injection'] : undefined,
});

export async function grammarOf(format: 'markdown' | 'text'): Promise<IGrammar> {
  const grammar = await registry.loadGrammar(format === 'markdown' ? 'text.html.markdown' : 'text.plain');
  if (!grammar) throw new Error(`no grammar for ${format}`);
  return grammar;
}

export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** Every token of a text, in order. */
export function tokenise(grammar: IGrammar, text: string): Token[] {
  let state = textmate.INITIAL;
  return text.split(/\r?\n/).flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes,
    }));
  });
}

/** The text of the tokens that have a scope. */
export function withScope(tokens: readonly Token[], scope: string): string[] {
  return tokens.filter(({ scopes }) => scopes.includes(scope)).map(({ text }) => text);
}
