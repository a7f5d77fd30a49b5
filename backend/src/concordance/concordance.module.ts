import { Module } from '@nestjs/common';
import { ConcordanceController } from './concordance.controller.js';
import { LineSetter } from './line-setter.js';
import { ThemeScores } from './theme-scores.js';

@Module({ controllers: [ConcordanceController], providers: [LineSetter, ThemeScores] })
export class ConcordanceModule {}
