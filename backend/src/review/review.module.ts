import { Module } from '@nestjs/common';
import { ReviewController } from './review.controller.js';
import { ReviewQueue } from './review-queue.js';

@Module({ controllers: [ReviewController], providers: [ReviewQueue] })
export class ReviewModule {}
