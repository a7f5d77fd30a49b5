import type { IntakeProblem } from '@cimai/analysis';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One delivery of files: what came, what was refused and why, how far the reading is. */
@Entity('intake')
export class IntakeRecord {
  @PrimaryGeneratedColumn()
  id: number;

  @Column('text')
  state: 'running' | 'paused' | 'done';

  @Column('integer')
  files: number;

  @Column('simple-json')
  duplicates: IntakeProblem[];

  @Column('simple-json')
  refused: IntakeProblem[];

  @Column('text')
  started: string;

  /** How long it has been read, pauses not counted. */
  @Column('float')
  seconds: number;
}
