import { Module } from '@nestjs/common';
import { KeynessController } from './keyness.controller.js';

@Module({ controllers: [KeynessController] })
export class KeynessModule {}
