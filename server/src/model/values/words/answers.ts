// Values: whole values that are answers (`none`, `N/A`), and whole values that stand where a value is still to come.
// All are folded: lower case, no accents, single spaces.

import { listed } from './listed.ts';

/** Says: there is none. May be followed by a reason. */
export const NONE_WORDS: ReadonlySet<string> = new Set(
  listed(`
    none, nothing, no, none needed, none required, none necessary, none known, none planned, none so far,
    none yet, none at all, none at the moment, none at present, none currently, none today, none left,
    not needed, not required, not necessary, nothing needed, nothing required, no need, keine, keiner, keines,
    keinen, kein, nichts, nein, entfallt, nicht notig, nicht erforderlich, keine notig, nicht notwendig, aucun,
    aucune, neant, rien, non, pas necessaire, geen, ninguno, ninguna, nessuno, nessuna
  `),
);

/** Says: the question does not arise. May be followed by a reason. */
export const NOT_APPLICABLE_WORDS: ReadonlySet<string> = new Set(
  listed(`
    n/a, n.a., n.a, n / a, not applicable, does not apply, doesn't apply, inapplicable, not relevant,
    nicht zutreffend, trifft nicht zu, nicht anwendbar, nicht relevant, sans objet, s/o,
    non applicable, n.v.t., nvt
  `),
);

/** Stands for a value that is still to come. */
export const PLACEHOLDER_WORDS: ReadonlySet<string> = new Set(
  listed(`
    todo, to do, to-do, tbd, t.b.d., t.b.d, tba, t.b.a., tbc, t.b.c., fixme, n.n., n. n.,
    nomen nominandum, fill in, fill me in, fill this in, fill in later, fill in here, please fill in,
    to fill, to fill in, to be filled, fill out, not defined yet, not yet defined, not decided yet,
    not yet decided, not determined yet, not yet determined, not named yet, not yet named,
    not known yet, not yet known, to follow, coming soon, placeholder, dummy, dummy text, sample text,
    your name, your name here, name here, your text here, text here, your email, your email here, addyouremail,
    add your email, add your e-mail, add name, add text, enter name, enter text, enter value, enter your name,
    insert name, insert name here, insert text, insert text here, insert here, write here, describe here,
    change me, changeme, replace me, replaceme, first name last name, firstname lastname,
    asdf, foobar, blah, blah blah, bla bla, noch offen, offen, folgt, folgt noch,
    noch zu klaren, zu klaren, noch zu definieren, zu definieren, noch zu bestimmen, wird noch definiert,
    wird noch festgelegt, wird nachgetragen, ausfullen, bitte ausfullen, platzhalter, noch unklar, a definir,
    a completer, a determiner, a preciser, a venir, a remplir, a decider, por definir, da definire
  `),
);

/** What `to be …` ends with when it is a placeholder. */
export const TO_BE_DONE: ReadonlySet<string> = new Set(
  (
    'defined determined decided done confirmed announced completed added clarified discussed agreed specified named found ' +
    'filled written set documented described established finalised finalized assigned provided chosen continued advised'
  ).split(' '),
);
