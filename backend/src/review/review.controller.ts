import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReviewAnswer } from '@cimai/analysis';
import { Answers } from '../problem/answers.decorator.js';
import { ReviewQueue } from './review-queue.js';
import { ReviewQuestion } from './review.question.js';

/** What a careful reader should look at. */
@ApiTags('review')
@Controller('review')
export class ReviewController {
  constructor(private readonly queue: ReviewQueue) {}

  @Get()
  @Answers('ReviewAnswer', 'What the reader is unsure of and nobody has settled yet, a page at a time, with counts by reason.')
  review(@Query() question: ReviewQuestion): Promise<ReviewAnswer> {
    return this.queue.page(question);
  }
}
