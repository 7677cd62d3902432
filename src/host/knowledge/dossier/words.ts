import * as vscode from 'vscode';
import type { NameType } from '../../../core/entities/model.ts';
import type { DossierProblem, Field } from '../../../core/knowledge/dossier/index.ts';

/** A type in a word, and what belongs to it. */
export function typeWords(type: NameType): { readonly word: string; readonly explanation: string } {
  switch (type) {
    case 'PERSON':
      return { word: vscode.l10n.t('Person'), explanation: vscode.l10n.t('People, real or invented.') };
    case 'NORP':
      return {
        word: vscode.l10n.t('Group'),
        explanation: vscode.l10n.t(
          'Nationalities, and religious or political groups: Afghans, Shia, Democrats.',
        ),
      };
    case 'FAC':
      return {
        word: vscode.l10n.t('Facility'),
        explanation: vscode.l10n.t('Buildings, airports, bridges, roads, camps.'),
      };
    case 'ORG':
      return {
        word: vscode.l10n.t('Organisation'),
        explanation: vscode.l10n.t('Companies, agencies, institutions, parties, armed groups.'),
      };
    case 'GPE':
      return {
        word: vscode.l10n.t('Place with a government'),
        explanation: vscode.l10n.t('Countries, cities, provinces.'),
      };
    case 'LOC':
      return {
        word: vscode.l10n.t('Other place'),
        explanation: vscode.l10n.t('Regions, rivers, mountains, seas, continents.'),
      };
    case 'PRODUCT':
      return {
        word: vscode.l10n.t('Product'),
        explanation: vscode.l10n.t('Things that are made: weapons, vehicles, devices, foods.'),
      };
    case 'EVENT':
      return {
        word: vscode.l10n.t('Event'),
        explanation: vscode.l10n.t('Wars, battles, elections, disasters, conferences.'),
      };
    case 'WORK_OF_ART':
      return { word: vscode.l10n.t('Work'), explanation: vscode.l10n.t('Books, films, songs, reports.') };
    case 'LAW':
      return {
        word: vscode.l10n.t('Law'),
        explanation: vscode.l10n.t('Laws, treaties, resolutions by their names.'),
      };
    case 'LANGUAGE':
      return { word: vscode.l10n.t('Language'), explanation: vscode.l10n.t('Any language that has a name.') };
  }
}

/** What a key of front matter is for. */
export function fieldWords(field: Field): string {
  switch (field) {
    case 'type':
      return vscode.l10n.t('What the entity is: one of eleven types.');
    case 'aliases':
      return vscode.l10n.t('Other names that articles use, as a list.');
    case 'name':
      return vscode.l10n.t('The entity’s name, where it is neither the first heading nor the file’s name.');
    case 'links':
      return vscode.l10n.t('Where to read more: https addresses, as a list.');
    case 'updated':
      return vscode.l10n.t('The day up to which the text is known to hold: 2024-03-25.');
  }
}

/** What is wrong, in a sentence that says what to do where that is not plain. */
export function problemWords({ kind, value = '', other = '' }: DossierProblem): string {
  switch (kind) {
    case 'notClosed':
      return vscode.l10n.t('This front matter has no end: put a line with --- below it.');
    case 'notYaml':
      return vscode.l10n.t('Front matter of a dossier stands between lines with ---.');
    case 'notUnderstood':
      return vscode.l10n.t('This line says nothing. Write a key, a colon, a space and a value.');
    case 'unknownKey':
      return vscode.l10n.t('Lectern does not know the key “{0}”, and leaves it alone.', value);
    case 'keyTwice':
      return vscode.l10n.t('“{0}” stands here twice: only the first counts.', value);
    case 'unknownType':
      return vscode.l10n.t('“{0}” is not a type of entity.', value);
    case 'aliasTwice':
      return vscode.l10n.t('“{0}” is already a name of this entity.', value);
    case 'nameClaimed':
      return vscode.l10n.t('“{0}” is also a name in {1}, and no type tells the two apart.', value, other);
    case 'notText':
      return vscode.l10n.t('Words are expected here. Put quotes around what means something else in YAML.');
    case 'tooLong':
      return vscode.l10n.t('This is too long for a name.');
    case 'badLink':
      return vscode.l10n.t('“{0}” is no https address.', value);
    case 'badDate':
      return vscode.l10n.t('“{0}” is no date. Write 2024-03-25, 2024-03 or 2024.', value);
    case 'noText':
      return vscode.l10n.t('This entity’s card has nothing to say yet: write a paragraph below.');
    case 'tooLarge':
      return vscode.l10n.t('This is too large to be read.');
    case 'unreadable':
      return vscode.l10n.t('This file could not be read as text.');
  }
}
