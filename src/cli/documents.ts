/** A sentence as an outside scorer hands it in. */
export interface Sentence {
  readonly tokens: readonly string[];
  /** Sentences with the same `doc`, one behind the other, are one document. */
  readonly doc?: string;
}

/** So many sentences in a row may make a document where the lines don't say. */
const DOCUMENT = 30;
/** How far apart sentences that speak of the same may stand. */
const REACH = 5;
/**
 * So many of the sentences with names, as a share, must speak of what one nearby speaks of. Running text is well above,
 * posts and sentences in any order are well below; taken for a document, they would mislead each other.
 */
const COHERENT = 0.55;

/**
 * Puts sentences together that are one document: those of the same `doc`; without it, thirty in a row where they speak
 * of the same things, as a text does, and else each by itself.
 */
export function documentsOf(sentences: readonly Sentence[]): Sentence[][] {
  const found: Sentence[][] = [];
  for (const sentence of sentences) {
    const open = found.at(-1);
    const same = open?.[0] && open[0].doc === sentence.doc;
    if (open && same && (sentence.doc !== undefined || open.length < DOCUMENT)) open.push(sentence);
    else found.push([sentence]);
  }
  return found.flatMap((each) =>
    each[0]?.doc !== undefined || coheres(each) ? [each] : each.map((one) => [one]),
  );
}

function coheres(sentences: readonly Sentence[]): boolean {
  const names = sentences.map(namesIn);
  const named = names.flatMap((own, at) => (own.size > 0 ? [at] : []));
  const linked = named.filter((at) => {
    const near = names.slice(Math.max(0, at - REACH), at + REACH + 1);
    return near.some(
      (other) => other !== names[at] && [...(names[at] ?? [])].some((name) => other.has(name)),
    );
  });
  return linked.length >= COHERENT * named.length;
}

/** Words with a capital that do not open the sentence. */
function namesIn({ tokens }: Sentence): ReadonlySet<string> {
  return new Set(tokens.slice(1).filter((token) => /^\p{Lu}[\p{L}\p{M}.’'-]{2,}$/u.test(token)));
}
