import * as vscode from 'vscode';
import type { Candidate, PlacedAnnotation } from '../../../core/annotations/model.ts';
import type { Article, Span } from '../../../core/article/model.ts';
import { visible } from '../../views/tree/excerpt.ts';
import type { Annotated } from '../activeAnnotations.ts';
import { subjectOf } from '../words.ts';
import { speakerAt } from './quotation.ts';

const { l10n } = vscode;

/** Characters that a candidate is shown with on each side, and of itself. */
const AROUND = 40;
const LONGEST = 80;

/** Says that *moved* annotations stand where they should, as one step. */
export async function confirm({ annotations }: Annotated, meant: readonly PlacedAnnotation[]): Promise<void> {
  const changes = meant
    .filter(({ placement }) => placement.state === 'moved')
    .map(({ annotation: { id } }) => ({ kind: 'confirm', id }) as const);
  if (changes.length > 0) await annotations.apply({ label: l10n.t('Confirm Place'), changes });
}

interface CandidateItem extends vscode.QuickPickItem {
  /** Missing on the row that stands for none of them. */
  readonly candidate?: Candidate;
}

/**
 * Lets the reader choose where an annotation stands. Each place is shown in the article while its row has the focus.
 *
 * @param show brings a passage into view without taking the keyboard
 * @returns where; `none` where it is none of these; undefined where the reader thought better of it
 */
export function askCandidate(
  article: Article,
  { annotation, placement }: PlacedAnnotation,
  show: (span: Span) => void,
  pick: vscode.QuickPick<CandidateItem> = vscode.window.createQuickPick<CandidateItem>(),
): Promise<Span | 'none' | undefined> {
  const candidates = 'candidates' in placement ? placement.candidates : [];
  pick.title = l10n.t('Where does “{0}” stand?', subjectOf(annotation));
  pick.placeholder = l10n.t('Each place is shown in the article');
  pick.matchOnDetail = true;
  pick.items = [
    ...candidates.map((candidate) => candidateItem(article, candidate)),
    { label: l10n.t('None of these: select the passage…'), alwaysShow: true },
  ];
  return new Promise((resolve) => {
    let answer: Span | 'none' | undefined;
    pick.onDidChangeActive(([item]) => {
      if (item?.candidate) show(item.candidate.span);
    });
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      answer = item?.candidate?.span ?? 'none';
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(answer);
    });
    pick.show();
  });
}

function candidateItem(article: Article, candidate: Candidate): CandidateItem {
  const { source } = article;
  const { start, end } = candidate.span;
  const speaker = speakerAt(article, start);
  const section = article.sections.findLast((each) => each.start <= start)?.heading;
  const words = oneLine(source.slice(start, Math.min(end, start + LONGEST)));
  const before = oneLine(source.slice(Math.max(0, start - AROUND), start));
  const after = oneLine(source.slice(end, end + AROUND));
  return {
    candidate,
    label: end - start > LONGEST ? `${words}…` : words,
    description: [speaker, section]
      .map((each) => visible(each ?? ''))
      .filter(Boolean)
      .join(' · '),
    detail: `…${before} [${words}] ${after}…`,
  };
}

function oneLine(text: string): string {
  return visible(text.replace(/\s+/gu, ' '))
    .replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, '')
    .trim();
}
