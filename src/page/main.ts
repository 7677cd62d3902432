import * as v from 'valibot';
import { initialState } from '../protocol.ts';
import { openChannel, problems } from './channel.ts';
import { nameMissingImages } from './missingImages.ts';
import { Reader } from './reader.ts';

const article = document.getElementById('article');
const notice = document.getElementById('notice');
if (!article || !notice) throw new Error('The page has no place for the article.');

nameMissingImages(article);
const state = v.safeParse(initialState, JSON.parse(decodeURIComponent(document.body.dataset['state'] ?? '')));
if (!state.success) throw new Error(`The page does not know what it shows: ${problems(state.issues)}`);
const channel = openChannel((message) => reader.receive(message));
const reader = new Reader(article, notice, channel, state.output);
