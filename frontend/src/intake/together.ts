import type { IntakeProgress } from '@cimai/analysis/answers';

/** Several intakes as one: what a person sent in one go, though it travelled in portions. Null where there is none. */
export function together(intakes: readonly IntakeProgress[]): Omit<IntakeProgress, 'id'> | null {
  if (!intakes.length) return null;
  const sum = (count: (intake: IntakeProgress) => number) => intakes.reduce((total, intake) => total + count(intake), 0);
  return {
    state: stateOf(intakes),
    files: sum(intake => intake.files),
    filesDone: sum(intake => intake.filesDone),
    bytes: sum(intake => intake.bytes),
    bytesDone: sum(intake => intake.bytesDone),
    documents: sum(intake => intake.documents),
    tokens: sum(intake => intake.tokens),
    characters: sum(intake => intake.characters),
    duplicates: intakes.flatMap(intake => intake.duplicates),
    refused: intakes.flatMap(intake => intake.refused),
    documentIds: intakes.flatMap(intake => intake.documentIds),
    // They are read one after another, yet the clock of each begins when it was sent.
    seconds: Math.max(...intakes.map(intake => intake.seconds)),
    secondsLeft: intakes.some(intake => intake.secondsLeft !== null) ? sum(intake => intake.secondsLeft ?? 0) : null,
  };
}

/** Running while any is; paused when what is left waits for a person. */
function stateOf(intakes: readonly IntakeProgress[]): IntakeProgress['state'] {
  if (intakes.every(({ state }) => state === 'done')) return 'done';
  return intakes.some(({ state }) => state === 'running') ? 'running' : 'paused';
}
