"""The transformer that `tests.train_teacher` teaches: a BERT encoder (Devlin et al. 2019), and how it learns.

Only this module needs torch.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

import torch
from torch import nn

from tests import train_speech
from tests.teacher_pieces import PADDING, Model, Tokenizer
from tests.teacher_windows import Text, Window, batches, shuffled, windows

LABELS = train_speech.LABELS
_DROPPED = 0.1
"""Share of numbers left out while learning, as the model was trained."""
_EPOCHS, _BODY, _HEAD = 5, 8e-5, 1e-3
"""How often all is read, and the rates of learning: usual ones for models of this size, not tuned."""
_BATCH, _BATCH_READ = 3072, 8192
"""Pieces at a time when learning and when labelling, as 24 GB of memory hold them easily."""
_WARMING, _LEAST = 0.1, 0.02
"""Share of the steps in which the rate rises, and the share of it that is left at the end."""


class Layer(nn.Module):  # type: ignore[misc]  # torch is no dependency of the tests
    """One layer of the encoder."""

    def __init__(self, model: Model, number: int) -> None:
        """With the weights that the file has for this layer."""
        super().__init__()
        width, inner = model.sizes["width"], model.sizes["inner"]
        self.heads = model.sizes["heads"]
        part = f"l{number}."
        self.query, self.key, self.value, self.out = (
            _linear(model, part + name, width, width) for name in ("q", "k", "v", "ao")
        )
        self.up, self.down = _linear(model, part + "fi", width, inner), _linear(model, part + "fo", inner, width)
        self.attended, self.fed = _norm(model, part + "aln"), _norm(model, part + "oln")
        self.drop = nn.Dropout(_DROPPED)

    def forward(self, found: Any, mask: Any) -> Any:
        """The same texts, one layer further up."""
        batch, length, width = found.shape
        query, key, value = (
            each(found).view(batch, length, self.heads, -1).transpose(1, 2)
            for each in (self.query, self.key, self.value)
        )
        seen = nn.functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        found = self.attended(found + self.drop(self.out(seen.transpose(1, 2).reshape(batch, length, width))))
        return self.fed(found + self.drop(self.down(nn.functional.gelu(self.up(found)))))


class Encoder(nn.Module):  # type: ignore[misc]  # torch is no dependency of the tests
    """Numbers of pieces in, a vector for each piece out; the vectors of words stay as they are."""

    def __init__(self, model: Model) -> None:
        """With the weights of the file."""
        super().__init__()
        width = model.sizes["width"]
        words = _tensor(model, "emb.word", width)
        self.words = nn.Embedding.from_pretrained(words, freeze=True)
        self.places = nn.Parameter(_tensor(model, "emb.pos", width))
        self.kind = nn.Parameter(_tensor(model, "emb.type", width)[0])
        self.norm, self.drop = _norm(model, "emb.ln"), nn.Dropout(_DROPPED)
        self.layers = nn.ModuleList(Layer(model, number) for number in range(model.sizes["layers"]))

    def forward(self, numbers: Any, mask: Any) -> Any:
        """`mask` tells where a text has pieces; elsewhere it is filled up."""
        found = self.drop(self.norm(self.words(numbers) + self.places[: numbers.shape[1]] + self.kind))
        for layer in self.layers:
            found = layer(found, mask[:, None, None, :])
        return found


def _linear(model: Model, name: str, inputs: int, outputs: int) -> nn.Linear:
    made = nn.Linear(inputs, outputs)
    made.weight.data, made.bias.data = _tensor(model, f"{name}.w", inputs), _tensor(model, f"{name}.b", outputs)[0]
    return made


def _norm(model: Model, name: str) -> nn.LayerNorm:
    width = model.sizes["width"]
    made = nn.LayerNorm(width, model.epsilon)
    made.weight.data, made.bias.data = (_tensor(model, f"{name}.{part}", width)[0] for part in "wb")
    return made


def _tensor(model: Model, name: str, width: int) -> Any:
    """The weights of that name in rows."""
    return torch.tensor(model.tensors[name]).view(-1, width)


class Teacher(nn.Module):  # type: ignore[misc]  # torch is no dependency of the tests
    """Scores of all labels for each sentence, from the mean and the maximum of its pieces."""

    def __init__(self, model: Model) -> None:
        """With the weights of the file."""
        super().__init__()
        self.body = Encoder(model)
        self.head = nn.Sequential(nn.Dropout(0.1), nn.Linear(2 * model.sizes["width"], len(LABELS)))

    def forward(self, windows: Sequence[Window]) -> Any:
        """A row for each sentence of the windows, in order."""
        length = max(len(window.pieces) for window in windows)
        numbers = torch.full((len(windows), length), PADDING)
        for row, window in enumerate(windows):
            numbers[row, : len(window.pieces)] = torch.tensor(window.pieces)
        with torch.autocast("cpu", torch.bfloat16):
            found = self.body(numbers, numbers != PADDING).float()
        parts = [found[row, a:b] for row, window in enumerate(windows) for _, a, b in window.sentences]
        return self.head(torch.stack([torch.cat([part.mean(0), part.max(0).values]) for part in parts])).float()


def taught(model: Model, marked: Sequence[Text]) -> Teacher:
    """The transformer, taught by marked texts."""
    random.seed(0)
    torch.manual_seed(0)
    teacher, every = Teacher(model), windows(marked, Tokenizer(model.pieces))
    rates = ((teacher.body, _BODY), (teacher.head, _HEAD))
    steps = torch.optim.AdamW(
        [{"params": [each for each in part.parameters() if each.requires_grad], "lr": rate} for part, rate in rates],
        weight_decay=0.01,
    )
    total = _EPOCHS * len(list(batches(every, _BATCH)))
    done = 0
    for _ in range(_EPOCHS):
        for batch in shuffled(batches(every, _BATCH)):
            share = min(1.0, (done + 1) / (_WARMING * total)) * max(_LEAST, 1 - done / total)
            for group, (_, rate) in zip(steps.param_groups, rates, strict=True):
                group["lr"] = rate * share
            _learn(teacher, steps, batch, marked)
            done += 1
    return teacher


def _learn(teacher: Teacher, steps: Any, batch: Sequence[Window], marked: Sequence[Text]) -> None:
    right = [LABELS.index(marked[each.text].labels[number]) for each in batch for number, _, _ in each.sentences]
    loss = nn.functional.cross_entropy(teacher(batch), torch.tensor(right))
    steps.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
    steps.step()


def posteriors(teacher: Teacher, model: Model, texts: Sequence[Text]) -> list[list[list[float]]]:
    """For each text and sentence the probability of each label."""
    found: list[list[list[float]]] = [[[] for _ in text.sentences] for text in texts]
    teacher.eval()
    with torch.no_grad():
        for batch in batches(windows(texts, Tokenizer(model.pieces)), _BATCH_READ):
            rows = iter(torch.softmax(teacher(batch), -1).tolist())
            for window in batch:
                for number, _, _ in window.sentences:
                    found[window.text][number] = next(rows)
    return found
