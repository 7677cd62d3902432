import * as vscode from 'vscode';
import { readProse } from '../../core/knowledge/dossier/prose.ts';
import type { Entities } from '../entities/entities.ts';
import type { FeatureSource } from '../features.ts';
import { describeError, type Log } from '../log.ts';
import type { Slices } from '../slices.ts';
import { AlmanacFile } from './almanacFile.ts';
import { registerDossier, type DossierHost, type FormsOf } from './dossier.ts';
import { Knowing, type LateSource } from './knowing.ts';
import { answerFile, WikipediaAnswers } from './wikipedia/answers.ts';
import { WikipediaConsent } from './wikipedia/consent.ts';
import { consentParts, wikipediaLanguage } from './wikipedia/settings.ts';
import { WikipediaSource } from './wikipedia/source.ts';
import { WorkspaceIndex } from './workspaceIndex.ts';

interface Parts {
  readonly context: vscode.ExtensionContext;
  readonly features: FeatureSource;
  readonly inBrowser: boolean;
  readonly entities: Pick<Entities, 'rested'>;
  readonly readModel: () => Thenable<Uint8Array>;
  readonly formsOf: FormsOf;
  readonly slices: Slices;
  readonly log: Log;
}

/** All that cards know from beyond the article. */
export interface KnowledgeHost {
  readonly knowing: Knowing;
  readonly dossier: DossierHost;
  readonly index: WorkspaceIndex;
  /** An article is being read: what knows about it gets ready. */
  prepare(uri: vscode.Uri): void;
  /** Resolves when the almanac has been read; it is begun with where nobody has yet. */
  ready(): Promise<void>;
  dispose(): void;
}

/** Builds the sources of knowledge and puts them in their order. */
export function openKnowledge(parts: Parts): KnowledgeHost {
  const { context, slices, log } = parts;
  const almanac = new AlmanacFile(context.extensionUri, log);
  const dossier = registerDossier({ log, slices, readProse, formsOf: parts.formsOf });
  const wikipedia = openWikipedia(parts);
  const index = new WorkspaceIndex({
    storage: context.storageUri,
    features: parts.features,
    readModel: parts.readModel,
    rested: () => parts.entities.rested(),
    slices,
    log,
    version: versionOf(context),
  });
  return {
    knowing: new Knowing([dossier.files, almanac], wikipedia, log),
    dossier,
    index,
    prepare: (uri) => {
      void almanac.load();
      index.open(uri);
    },
    ready: () => almanac.load(),
    dispose: () => {
      for (const each of [dossier, wikipedia, index]) each.dispose();
    },
  };
}

/** Whom Wikipedia may write to about requests of Lectern's, as its rules ask. */
const CONTACT = 'https://marketplace.visualstudio.com/items?itemName=lectern.lectern';

function openWikipedia({ context, inBrowser, log }: Parts): LateSource & { dispose(): void } {
  const consent = new WikipediaConsent(consentParts(context.globalState));
  const file = answerFile(vscode.workspace.fs, context.globalStorageUri, (...path) =>
    vscode.Uri.joinPath(...path),
  );
  const answers = new WikipediaAnswers(file, (error) => {
    log.warn(describeError('Keeping what Wikipedia answered', error));
  });
  const source = new WikipediaSource({
    fetch: globalThis.fetch.bind(globalThis),
    inBrowser,
    agent: `Lectern/${versionOf(context)} (${CONTACT})`,
    consent,
    language: wikipediaLanguage,
    answers,
    log,
  });
  return {
    mayAsk: () => consent.allowed(),
    find: (subject, signal) => source.find(subject, signal),
    dispose: () => {
      consent.dispose();
      answers.dispose();
    },
  };
}

function versionOf(context: vscode.ExtensionContext): string {
  return (context.extension.packageJSON as { readonly version: string }).version;
}
