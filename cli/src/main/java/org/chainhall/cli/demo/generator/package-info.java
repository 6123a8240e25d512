/**
 * Makes up the providers of the demo: companies that look real and are nobody's, in the languages and scripts of three
 * chambers.
 *
 * <p>{@link org.chainhall.cli.demo.generator.DemoContent} is the door. The same provider comes out on every machine, in
 * every run: each aspect of each provider throws {@code Dice} of its own, so that a change to one list of words leaves
 * the others alone. Nothing here reads a clock, a locale or a network. The words are in resource files beside this
 * package: one per country (names, cities), one per language (services, sentences), and those common to all.
 */
@NullMarked
package org.chainhall.cli.demo.generator;

import org.jspecify.annotations.NullMarked;
