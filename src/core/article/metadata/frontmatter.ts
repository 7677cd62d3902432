import { readYaml } from './yaml/yaml.ts';

/** Front matter longer than this is not read: nobody writes it by hand. */
const LONGEST = 64 * 1024;

/**
 * Reads front matter, YAML between `---` or TOML between `+++`, into a flat record; keys in lower case without marks.
 * What is malformed, too large or no mapping gives an empty record.
 *
 * @param raw - the block with its fences
 */
export function readFrontMatter(raw: string): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  const found =
    /^\ufeff?(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)([\s\S]*?)(?:\r\n|\r|\n)?(?:---|\+\+\+|\.\.\.)[ \t]*$/u.exec(
      raw.trimEnd(),
    );
  const body = found?.[2];
  if (!found || body === undefined || body.length > LONGEST) return fields;
  const values = found[1] === '+++' ? readToml(body) : readYaml(body);
  for (const [key, value] of Object.entries(values)) fields.set(keyOf(key), value);
  return fields;
}

function keyOf(key: string): string {
  return key.toLowerCase().replaceAll(/[\s_-]/gu, '');
}

/** `key = "value"`, `key = 2015-08-21` and `key = ["a", "b"]` of TOML; tables are read as their last name. */
function readToml(body: string): Record<string, unknown> {
  const values: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const line of body.split(/\r\n|\r|\n/u)) {
    const pair = /^\s*(?:"([^"]+)"|([\w.-]+))\s*=\s*(.+?)\s*$/u.exec(line);
    const key = pair?.[1] ?? pair?.[2];
    if (key !== undefined && !(key in values)) values[key] = tomlValue(pair?.[3] ?? '');
  }
  return values;
}

function tomlValue(text: string): unknown {
  if (text.startsWith('['))
    return [...text.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/gu)].map(
      (item) => unescape(item[1]) ?? item[2] ?? '',
    );
  const quoted = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)')\s*(?:#.*)?$/u.exec(text);
  return quoted ? (unescape(quoted[1]) ?? quoted[2] ?? '') : text.replace(/\s+#.*$/u, '');
}

function unescape(text: string | undefined): string | undefined {
  return text?.replaceAll(/\\(["\\nt])/gu, (_, unit: string) => ({ n: '\n', t: '\t' })[unit] ?? unit);
}
