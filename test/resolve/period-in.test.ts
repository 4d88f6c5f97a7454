import { describe, expect, test } from 'vitest';
import { readPeriods } from '../../scripts/read/read-data.ts';
import { periodIn } from '../../scripts/resolve/period-in.ts';

const list =
  'period,fr,nl\nc. {date},vers {date},ca. {date}\n{date}-c. {date},{date} – vers {date},\nstanding rule,règle permanente,vaste regel\n';
const phrases = readPeriods('terms/periods.csv', list, () => {});
const french = (period: string) => periodIn({ period, phrases, language: 'fr', locale: 'fr-FR' });

describe('periods of facts', () => {
  test.each([
    ['2004', '2004'],
    ['1999-2001', '1999–2001'],
    ['1953-', '1953–'],
    ['2005-11', 'novembre 2005'],
    ['2005-11-03', '3 novembre 2005'],
    ['2005-11-2006-02', 'novembre 2005 – février 2006'],
    ['c. 2006', 'vers 2006'],
    ['c. 2003-2005', 'vers 2003–2005'],
    ['2001-c. 2006', '2001 – vers 2006'],
    ['standing rule', 'règle permanente'],
  ])('%s in French is %s', (period, expected) => {
    expect(french(period)).toEqual({ text: expected });
  });
  test('what the list lacks stays as it is and is told', () => {
    expect(french('date open')).toEqual({ text: 'date open', missing: 'date open' });
    expect(periodIn({ period: '2001-c. 2006', phrases, language: 'nl', locale: 'nl-NL' })).toEqual({
      text: '2001–c. 2006',
      missing: '{date}-c. {date}',
    });
  });
  test('a row must have as many dates in each language, and a period once', () => {
    const reasons: string[] = [];
    readPeriods('terms/periods.csv', 'period,fr\nc. {date},vers\nx,y\nx,z\n,w\n', ({ message }) => reasons.push(message));
    expect(reasons).toHaveLength(3);
    expect(reasons[0]).toContain('“vers” (fr) has not as many {date} as “c. {date}”');
    expect(reasons[1]).toContain('“x” stands twice');
    expect(reasons[2]).toContain('a line needs a period');
  });
});
