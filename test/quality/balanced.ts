import { tableOf, type EditionId } from '../../src/domain/forms/index.ts';
import type { Report } from '../../src/domain/report/index.ts';
import { createRandom, type Random } from './random.ts';
import { PLAIN_SECTIONS, report, UNIT } from './reports.ts';

const APPLICANTS = ['natural', 'commercial', 'research', 'publicWelfare', 'legalService', 'other'];
/** Most requests come from natural persons, some from enterprises, few from the rest. */
const SHARES = [0.8, 0.14, 0.01, 0.01, 0.02, 0.02];
const SIZES = [0, 0, 1, 3, 8, 20, 60, 150, 600, 3000, 14_000];

/** A year of an agency: balanced tables and a text that states them as reports do. */
export function balancedReport(seed: number, edition: EditionId = '2021'): Report {
  const random = createRandom(seed);
  const size = random.pick(SIZES);
  const requests = requestCells(random, edition, size);
  const litigation: Record<string, number> = {};
  for (const row of ['review', 'suitDirect', 'suitAfterReview']) {
    for (const column of ['upheld', 'corrected', 'otherResult', 'pending']) {
      const cases = size < 20 ? 0 : random.integer(0, Math.ceil(size / 200));
      litigation[`${row}.${column}`] = random.next() < 0.5 ? 0 : cases;
    }
  }
  const year = edition === '2019' ? 2020 : 2023;
  const draft = report({
    edition,
    year,
    requests,
    litigation,
    proactive: proactiveCells(random, edition),
  });
  const sentence = narrate(draft, random);
  const section = PLAIN_SECTIONS[1].replace(
    '（三）政府信息管理',
    `${sentence}\n（三）政府信息管理`,
  );
  return {
    ...draft,
    sections: draft.sections.map((of) => (of.no === 1 ? { ...of, text: section } : of)),
  };
}

function requestCells(random: Random, edition: EditionId, size: number): Record<string, number> {
  const form = tableOf(edition, 'requests');
  const results = form.rows
    .filter((row) => row.groups.length > 0 && row.key !== 'handledTotal')
    .map((row) => row.key);
  const cells: Record<string, number> = {};
  const add = (key: string, by: number): void => {
    cells[key] = (cells[key] ?? 0) + by;
  };
  APPLICANTS.forEach((applicant, index) => {
    const received = Math.round(size * (SHARES[index] ?? 0) * (0.5 + random.next()));
    const carriedIn = random.next() < 0.4 ? random.integer(0, Math.ceil(received / 20)) : 0;
    const carriedOut = random.next() < 0.5 ? random.integer(0, Math.floor(received / 10)) : 0;
    add(`newlyReceived.${applicant}`, received);
    add(`carriedIn.${applicant}`, carriedIn);
    add(`carriedOut.${applicant}`, carriedOut);
    let left = received + carriedIn - carriedOut;
    while (left > 0) {
      const row = random.next() < 0.5 ? 'granted' : random.pick(results);
      const by = random.integer(1, left);
      add(`${row}.${applicant}`, by);
      left -= by;
    }
  });
  return cells;
}

function proactiveCells(random: Random, edition: EditionId): Record<string, number> {
  if (edition === '2019') {
    const before = random.integer(0, 400);
    return {
      'normativeDocuments.made': random.integer(0, 5),
      'normativeDocuments.published': random.integer(0, 5),
      'normativeDocuments.totalPublic': random.integer(10, 90),
      'licensing.lastYearItems': before,
      'licensing.change': -random.integer(0, before),
      'licensing.decisions': random.integer(0, 30_000),
      'penalties.lastYearItems': random.integer(0, 2000),
      'penalties.decisions': random.integer(0, 2000),
    };
  }
  return {
    'normativeDocuments.made': random.integer(0, 5),
    'normativeDocuments.repealed': random.integer(0, 3),
    'normativeDocuments.inForce': random.integer(10, 90),
    'licensing.decisions': random.integer(0, 30_000),
    'penalties.decisions': random.integer(0, 2000),
    'coercion.decisions': random.integer(0, 100),
    'fees.amount': random.integer(0, 90_000) / 10_000,
  };
}

function narrate(of: Report, random: Random): string {
  const form = tableOf(of.edition, 'requests');
  const value = (key: string): number => {
    const found = of.tables.requests[form.indexOf.get(key) ?? -1];
    return typeof found === 'number' ? found : 0;
  };
  const sum = (group: string): number =>
    form.rows
      .filter((row) => row.key === group || row.key.startsWith(`${group}.`))
      .reduce((total, row) => total + value(`${row.key}.total`), 0);
  const received = value('newlyReceived.total');
  const cases = caseSentence(of);
  if (received === 0 && value('carriedIn.total') === 0) {
    return `${of.year}年，${random.pick([UNIT, '我局'])}未收到政府信息公开申请。${cases}`;
  }
  const first = random.pick([
    `全年共收到政府信息公开申请${received}件`,
    `新收政府信息公开申请${received}件，上年结转${value('carriedIn.total')}件`,
    `共受理政府信息公开申请${received + value('carriedIn.total')}件`,
  ]);
  const outcome = random.pick([
    `办结${value('handledTotal.total')}件，结转下年度继续办理${value('carriedOut.total')}件`,
    `其中予以公开${sum('granted')}件，部分公开${sum('partiallyGranted')}件，不予公开${sum('denied')}件，无法提供${sum('unable')}件，不予处理${sum('refused')}件，其他处理${sum('otherwise')}件`,
    `从办理结果看：予以公开${sum('granted')}件、不予公开${sum('denied')}件`,
  ]);
  return `${first}。${outcome}。主动公开信息${random.integer(20, 5000)}条，举办培训${random.integer(1, 5)}次。${cases}`;
}

function caseSentence(of: Report): string {
  const form = tableOf(of.edition, 'litigation');
  const value = (key: string): number => {
    const found = of.tables.litigation[form.indexOf.get(key) ?? -1];
    return typeof found === 'number' ? found : 0;
  };
  const review = value('review.total');
  const suits = value('suitDirect.total') + value('suitAfterReview.total');
  if (review + suits === 0) return '未发生因政府信息公开引起的行政复议、行政诉讼。';
  return `因政府信息公开被申请行政复议${review}件，被提起行政诉讼${suits}件。`;
}
