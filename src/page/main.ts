import * as v from 'valibot';
import { initialState } from '../protocol.ts';
import { openChannel } from './channel.ts';
import { nameMissingImages } from './missingImages.ts';
import { Reader } from './reader.ts';

const article = document.getElementById('article');
const notice = document.getElementById('notice');
if (!article || !notice) throw new Error('The page has no place for the article.');

nameMissingImages(article);
const state: unknown = JSON.parse(decodeURIComponent(document.body.dataset['state'] ?? ''));
const channel = openChannel((message) => reader.receive(message));
const reader = new Reader(article, notice, channel, v.parse(initialState, state));
