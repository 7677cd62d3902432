import * as vscode from 'vscode';
import type { DossierHost } from '../knowledge/dossier.ts';
import type { Knowing } from '../knowledge/knowing.ts';
import type { ReadingSession } from '../session/readingSession.ts';
import { markOver, type MentionPlace } from './correct/target.ts';
import { subjectAt } from './maker.ts';
import { sourceWords } from './words.ts';

/** *Add to dossier*: a file about what is named there, begun with what is known of it. */
export async function addMentionToDossier(
  session: ReadingSession,
  place: MentionPlace,
  dossier: DossierHost,
  knowing: Knowing,
): Promise<void> {
  const mark = markOver(session, place.start);
  const subject = mark && subjectAt(session, mark);
  if (!subject) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No name is marked here.'));
    return;
  }
  const known = knowing.find(subject);
  await dossier.add({
    subject,
    ...(known && { summary: known.summary, source: known.link ?? sourceWords(known) }),
    article: session.document.uri,
  });
}
