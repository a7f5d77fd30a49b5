import { describe, expect, it } from '@jest/globals';
import { compileChronology, dateDocument } from '@cimai/analysis';
import { judgeDays, judgeIntervals } from './figures.mjs';
import { chronologyFiles, datedSpeeches, hasMaterial, laws, masked, nationalReports } from './material.mjs';
import { material, repository } from './repository.mjs';

const chronology = compileChronology(chronologyFiles(repository));
const date = (text: string, title: string | null = null, heading: string | null = null) =>
  dateDocument({ title, heading, text, stamps: [] }, chronology);

interface Report {
  id: string;
  title: string;
  date: string;
  text: string;
}

if (hasMaterial(material)) {
  const reports: Report[] = nationalReports(material);

  describe('dating, on real texts', () => {
    it('holds the day of national reports', () => {
      const figures = judgeDays(reports, (report: Report) => date(report.text, report.title));
      expect(figures.holds).toBeGreaterThanOrEqual(0.98);
    });

    it('holds it with every year, month and day masked, within a year', () => {
      const recent = reports.filter(report => report.date >= '1979');
      const figures = judgeDays(recent, (report: Report) => date(masked(report.text)));
      expect(figures.holds).toBeGreaterThanOrEqual(0.95);
      expect(figures.medianWidthDays).toBeLessThanOrEqual(366);
      expect(figures.calibration.hold).toBeGreaterThanOrEqual(0.9);
    });

    it('meets the expert on nearly every speech', () => {
      const speeches = datedSpeeches(material);
      const figures = judgeIntervals(speeches, (speech: Report & { heading: string | null }) =>
        date(speech.text, speech.title, speech.heading),
      );
      expect(figures.intersects).toBeGreaterThanOrEqual(Math.ceil(speeches.length * 0.95));
      expect(figures.calibration.hold).toBeGreaterThanOrEqual(0.9);
    });

    it('reads the date in the head of most laws', () => {
      const some = laws(material).filter((_: Report, at: number) => at % 7 === 0);
      const figures = judgeDays(some, (law: Report) => date(law.text, law.title));
      expect(figures.holds).toBeGreaterThanOrEqual(0.75);
    });
  });
} else {
  describe('dating, on real texts', () => {
    it(`is not measured: there are no real texts at ${material}`, () => {
      expect(hasMaterial(material)).toBe(false);
    });
  });
}
