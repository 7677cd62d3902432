/** What may be in the package, by path within it. Whatever matches none of these must not ship. */
const ALLOWED: readonly RegExp[] = [
  /^package(\.nls(\.[a-z-]+)?)?\.json$/,
  /^(readme|changelog)\.md$/i,
  /^license(\.txt)?$/i,
  /^dist\/(extension|host|sections|cards|annotations|entities|import|importCommand)(\.web)?\.cjs$/,
  /^dist\/(page\.js|reader\.css|annotate\.(js|css))$/,
  /^dist\/almanac\/(almanac\.txt|NOTICES\.md)$/,
  /^media\/icon\.png$/,
  /^media\/model\/(lectern-en\.bin|MODEL\.md)$/,
  /^media\/lectern\.svg$/,
  /^media\/sample\/[\w.-]+\.(md|txt|png|jpg|svg)$/,
  /^media\/walkthrough\/[a-z-]+\.(png|svg|md)$/,
  /^syntaxes\/[\w.-]+\.json$/,
  /^l10n\/bundle\.l10n(\.[a-z-]+)?\.json$/,
];

/** What must be in it besides what its manifest names. */
const REQUIRED: readonly RegExp[] = [/^readme\.md$/i, /^changelog\.md$/i, /^license(\.txt)?$/i];

/** The bundles that must be there, and the most that each may weigh, in bytes: entry and host 300,000 together. */
export const BUDGETS: Readonly<Record<string, number>> = {
  'dist/extension.cjs': 4_000,
  'dist/extension.web.cjs': 4_000,
  'dist/host.cjs': 296_000,
  'dist/host.web.cjs': 296_000,
  'dist/sections.cjs': 30_000,
  'dist/sections.web.cjs': 30_000,
  'dist/cards.cjs': 360_000,
  'dist/cards.web.cjs': 360_000,
  'dist/annotations.cjs': 330_000,
  'dist/annotations.web.cjs': 330_000,
  'dist/entities.cjs': 400_000,
  'dist/entities.web.cjs': 400_000,
  'dist/importCommand.cjs': 30_000,
  'dist/importCommand.web.cjs': 30_000,
  'dist/import.cjs': 700_000,
  'dist/import.web.cjs': 700_000,
  'dist/page.js': 40_000,
  'dist/reader.css': 22_000,
  'dist/annotate.js': 40_000,
  'dist/annotate.css': 16_000,
};

/** What is no bundle, must be there, and may weigh no more than this, in bytes: the almanac 2,000,000 together. */
export const DATA_BUDGETS: Readonly<Record<string, number>> = {
  'dist/almanac/almanac.txt': 1_990_000,
  'dist/almanac/NOTICES.md': 10_000,
};

/** Files of a package by path, each with its bytes. */
export type Contents = ReadonlyMap<string, Uint8Array>;

/** Everything wrong with what is in a package, one line each. */
export function findProblems(contents: Contents): string[] {
  return [...strangers(contents), ...absent(contents), ...overweight(contents), ...unfinished(contents)];
}

function strangers(contents: Contents): string[] {
  return [...contents.keys()]
    .filter((file) => !ALLOWED.some((pattern) => pattern.test(file)))
    .map((file) => `${file} must not be in the package`);
}

function absent(contents: Contents): string[] {
  const files = [...contents.keys()];
  const named = namedFiles(JSON.parse(text(contents, 'package.json')) as Manifest);
  return [
    ...REQUIRED.filter((pattern) => !files.some((file) => pattern.test(file))).map(({ source }) => source),
    ...[...new Set([...named, ...Object.keys(BUDGETS), ...Object.keys(DATA_BUDGETS)])].filter(
      (file) => !contents.has(file),
    ),
  ].map((what) => `${what} is missing`);
}

function overweight(contents: Contents): string[] {
  return Object.entries({ ...BUDGETS, ...DATA_BUDGETS }).flatMap(([file, limit]) => {
    const size = contents.get(file)?.byteLength ?? 0;
    return size > limit ? [`${file} has ${size} bytes; it may have ${limit}`] : [];
  });
}

/** Bundles that were not built for production. */
function unfinished(contents: Contents): string[] {
  return Object.keys(BUDGETS)
    .filter((file) => contents.has(file) && isDebugBuild(text(contents, file)))
    .map((file) => `${file} is not minified, or names a source map`);
}

const isDebugBuild = (code: string): boolean =>
  code.includes('sourceMappingURL=') || code.split('\n').length > 20 + code.length / 500;

interface Manifest {
  main: string;
  browser: string;
  icon: string;
  contributes: {
    grammars?: { path: string }[];
    viewsContainers?: { activitybar: { icon: string }[] };
    walkthroughs?: { steps: { media: { image?: string; svg?: string; markdown?: string } }[] }[];
  };
}

/** Files that the manifest points to. */
function namedFiles({ main, browser, icon, contributes }: Manifest): string[] {
  const { grammars = [], viewsContainers, walkthroughs = [] } = contributes;
  const steps = walkthroughs.flatMap((each) => each.steps);
  return [
    main,
    browser,
    icon,
    ...grammars.map((each) => each.path),
    ...(viewsContainers?.activitybar ?? []).map((each) => each.icon),
    ...steps.flatMap(({ media }) => media.image ?? media.svg ?? media.markdown ?? []),
  ].map((file) => file.replace(/^\.\//, ''));
}

const text = (contents: Contents, file: string): string => new TextDecoder().decode(contents.get(file));
