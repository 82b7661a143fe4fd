/**
 * The shape of the result. Every `start` and `end` (exclusive) counts UTF-16 code units of the text as given:
 * `text.slice(start, end)` is the thing itself. Optional fields (`?`) are absent, not null; those with
 * `| null` are always there.
 */

/** All that was read from one text. */
export interface Parsed {
  /** Version of the parser. */
  version: string;
  /** Version of the catalogue that gave the codes. */
  catalogue: string;
  /** The reports found, in text order; most texts hold one. */
  reports: Report[];
  /** Stretches that are not the report. */
  noise: Noise[];
}

/** One government work report. */
export interface Report {
  /** The title line, or empty where the text has none. */
  title: string;
  /** The reporting region in the text's own words; 全国 for a national report. */
  region?: string;
  /** The year planned for: a 2024 report reviews 2023. */
  year?: number;
  /** Date of delivery, `YYYY-MM-DD`. */
  date?: string;
  /** The meeting that heard the report. */
  meeting?: string;
  /** Who delivered it. */
  speaker?: string;
  /** Fields that came from the options and not from the text. */
  assumed?: ('region' | 'year')[];
  start: number;
  end: number;
  /** The outline, in text order; parents come before their children. */
  sections: Section[];
  /** The table of indicators, in text order. */
  indicators: Indicator[];
  /** Past result and coming target of every headline indicator of the catalogue. */
  headlines: Headline[];
}

/** A title, heading, lead or item, with the text that belongs to it. */
export interface Section {
  type: 'title' | 'heading' | 'lead' | 'item';
  /** Depth: 0 for a title, 1 for 一、, 2 for （一）, and so on. */
  level: number;
  /** The mark in front as written: `一、`, `（一）`, `一是`; empty where there is none. */
  marker: string;
  /** The heading's words without the marker and without marks at the end. */
  title: string;
  /** What a level-1 section is for. */
  role?: 'review' | 'outlook' | 'requirements' | 'targets' | 'tasks' | 'government' | 'closing' | 'other';
  /** Index of the section that holds this one; null where none does. */
  parent: number | null;
  start: number;
  /** End of the section with its body. */
  end: number;
}

/** One row of the table: a quantity and what it says. */
export interface Indicator {
  /** The row label in the report's own words. */
  name: string;
  /** The catalogue's code where the row is that headline indicator of the reporting region. */
  code?: string;
  measure: 'level' | 'growth' | 'change' | 'share' | 'multiple' | 'rank' | 'completion';
  /** The number as written, with the sign of a fall; null where words stand for it (同步, 正增长). */
  value: number | null;
  /** The second end of a range, as written. */
  upper?: number;
  /** The unit as written right after the number, with its 万 or 亿. */
  unit: string;
  bound: 'exact' | 'about' | 'nearly' | 'at_least' | 'at_most' | 'in_step' | 'positive';
  status: 'actual' | 'estimate' | 'target';
  /** Year or span that the number speaks of: `2023`, `2019-2023`, `2023Q1-Q3`, `2023M1-M11`. */
  period: string;
  /** The whole of a share or completion. */
  of?: string;
  /** Where a rank holds. */
  scope?: string;
  /** The base of a growth, change or multiple when it is not the year before; `from` for the first of two levels. */
  versus?: string;
  /** A denominator as written: 年均, 每千人口, 每人每月. */
  per?: string;
  /** The value in the base unit (元, 人, 平方米, 元/千瓦时, %), where the unit is known: figures of one base unit can be added. */
  base?: BaseValue;
  /** Why the row may be wrong; empty where nothing speaks against it. */
  doubts: Doubt[];
  /** Index of the innermost section that holds the row; null where none does. */
  section: number | null;
  /** First character of the quantity: number, unit and bound words, no more. */
  start: number;
  end: number;
  name_start?: number;
  name_end?: number;
  sentence_start: number;
  sentence_end: number;
  /** Which rule set which field, and from which characters; only with the option `explain`. */
  reasons?: Reason[];
}

/** A value in its base unit. */
export interface BaseValue {
  value: number;
  upper?: number;
  unit: string;
}

/** Why a row may be wrong. */
export type Doubt =
  /** The name was cut by a guess. */
  | 'guessed_name'
  /** The name says little alone, and no subject was found for it. */
  | 'bare_name'
  /** The subject came from an earlier clause. */
  | 'carried_subject'
  /** No words were found that name the quantity. */
  | 'nameless'
  /** 分别 or a list met an unequal number of values. */
  | 'uneven_pairing'
  /** Result, estimate or target is not clear from the text. */
  | 'unclear_status'
  /** The year or span is not clear from the text. */
  | 'unclear_period'
  /** Level, share, growth or change is not clear from the text. */
  | 'unclear_measure'
  /** The unit was cut by a guess. */
  | 'guessed_unit'
  /** No rule saw a reason, but the row resembles readings that were often wrong. */
  | 'unlikely';

/** Why a field of a row is what it is. */
export interface Reason {
  /** The field; `doubts` for one that was given or taken away. */
  field: 'name' | 'measure' | 'value' | 'unit' | 'bound' | 'status' | 'period' | 'versus' | 'doubts';
  /** The rule's name in words; for the doubt `unlikely`, what weighed most. */
  rule: string;
  /** The characters that the rule read; where the field is `doubts`, the figure's. */
  start: number;
  end: number;
}

/** What a report says of one headline indicator. */
export interface Headline {
  /** The catalogue's code. */
  code: string;
  /** The past result. */
  result: Figure;
  /** The coming target. */
  target: Figure;
}

/** Where a headline figure was read, or that the report sets none. */
export type Figure =
  | {
      /** Index in the report's indicators. */
      row: number;
      /** Further rows that state the same figure or its other measure. */
      also: number[];
    }
  | 'not_stated';

/** A stretch that is not the report. */
export interface Noise {
  kind: 'contents' | 'watermark' | 'boilerplate' | 'page_number';
  start: number;
  end: number;
}

/** What the caller knows and the text may not say. */
export interface ParseOptions {
  /** The reporting region, used where the text names none. */
  region?: string | null;
  /** The year planned for, used where the text names none; a whole number from 1 to 9999. */
  year?: number | null;
  /** Whether rows carry their reasons. */
  explain?: boolean | null;
  /** The largest text taken, in bytes of UTF-8; 64 MB by default. */
  maxBytes?: number | null;
  /** The file's name, written into the `file` column of CSV. */
  file?: string | null;
}
