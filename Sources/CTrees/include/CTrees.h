// The inner loops of trees that many rows go through together (see BatchedTrees.swift in Manchette).
//
// In C because Swift has no way to compile a function once more for processors with wider vectors; the caller says which
// of the two runs. Both give the same numbers.
#ifndef CTREES_H
#define CTREES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Most rows of a batch.
#define MANCHETTE_TREE_ROWS 256

/// Sums that a row has for several classes.
#define MANCHETTE_TREE_CLASSES 32

/// Most leaves of a tree.
#define MANCHETTE_TREE_LEAVES 1024

/// Sets of rows that are written behind the leaves of a small tree.
#define MANCHETTE_TREE_SPARE 16

/// Some rows of a batch, a bit for each.
typedef struct {
    uint64_t bits[MANCHETTE_TREE_ROWS / 64];
} __attribute__((aligned(16))) manchette_tree_rows;

/// The least and the greatest number of a column.
typedef struct {
    float least;
    float most;
} manchette_tree_extent;

/// Rows of numbers, column beside column.
typedef struct {
    /// The first column, on a boundary of 16 bytes; each has room for ``MANCHETTE_TREE_ROWS``.
    float *columns;
    /// From one column to the next, a multiple of four.
    size_t stride;
    size_t width;
    size_t rows;
    /// One for each column.
    manchette_tree_extent *extents;
} manchette_tree_batch;

/// The questions about one column: whether a row has at most so much, from the lowest threshold on.
typedef struct {
    uint32_t feature;
    /// Index of the first threshold, and how many there are.
    uint32_t first;
    uint32_t count;
} manchette_tree_questions;

/// A split: which answer decides, and where its rows go: to another split of the tree, or, behind those, to a leaf.
///
/// All in bytes: of the answers, and of the tree's sets of rows.
typedef struct {
    uint32_t question;
    uint16_t left;
    uint16_t right;
} manchette_tree_split;

/// Some trees one behind the other.
typedef struct {
    const manchette_tree_split *splits;
    /// By tree: its first split; and one behind.
    const int32_t *starts;
    /// By tree: where its leaves begin, in bytes.
    const int32_t *leaves;
    size_t first;
    size_t end;
} manchette_trees;

/// Whether the processor has the wider vectors; only then may the functions below be told to be wide.
bool manchette_trees_can_be_wide(void);

/// Finds the least and the greatest number of each column of a batch that has rows.
void manchette_trees_measure(const manchette_tree_batch *batch, bool is_wide);

/// Answers questions for some rows of a batch that has been measured, `answers` by the index of the threshold; what is
/// answered for other rows says nothing.
void manchette_trees_ask(
    const manchette_tree_batch *batch, manchette_tree_rows rows, const manchette_tree_questions *questions,
    size_t count, const float *thresholds, manchette_tree_rows *answers, bool is_wide);

/// Adds to each row's sum the leaves that the row comes to, in the order of the trees.
///
/// `leaves` is on a boundary of four bytes and has 64 readable bytes behind its end; `slots` has room for the splits and
/// leaves of the largest tree and for ``MANCHETTE_TREE_SPARE`` more.
void manchette_trees_add_numbers(
    const manchette_trees *trees, manchette_tree_rows rows, const manchette_tree_rows *answers,
    manchette_tree_rows *slots, const void *leaves, float sums[MANCHETTE_TREE_ROWS], bool is_wide);

/// The same for leaves of several classes, `count` numbers each, of which each row has ``MANCHETTE_TREE_CLASSES`` sums;
/// those behind the classes mean nothing.
void manchette_trees_add_classes(
    const manchette_trees *trees, manchette_tree_rows rows, const manchette_tree_rows *answers,
    manchette_tree_rows *slots, const void *leaves, size_t count, int16_t *sums, bool is_wide);

/// Of some rows, those whose sum of the first of `count` classes is not more than `lead` in front of all others.
manchette_tree_rows manchette_trees_close(
    manchette_tree_rows rows, const int16_t *sums, size_t count, int32_t lead, bool is_wide);

#endif
