"""Gradio's own parts in our colours; everything else is in style.css."""

from typing import Final

from gradio.themes import Base
from gradio.themes.utils import colors, sizes

SANS: Final = ("system-ui", "-apple-system", "Segoe UI", "Helvetica Neue", "Arial", "sans-serif")
MONO: Final = ("ui-monospace", "SFMono-Regular", "Menlo", "Consolas", "monospace")


def theme() -> Base:
    """System fonts only: nothing is fetched from anywhere."""
    made = Base(
        primary_hue=colors.emerald,
        neutral_hue=colors.stone,
        font=SANS,
        font_mono=MONO,
        radius_size=sizes.radius_md,
        text_size=sizes.text_lg,
    )
    made.set(
        body_background_fill="var(--paper)",
        body_background_fill_dark="var(--paper)",
        body_text_color="var(--ink)",
        body_text_color_dark="var(--ink)",
        body_text_color_subdued="var(--soft)",
        body_text_color_subdued_dark="var(--soft)",
        block_background_fill="transparent",
        block_background_fill_dark="transparent",
        block_border_width="0px",
        block_border_width_dark="0px",
        block_shadow="none",
        block_shadow_dark="none",
        block_padding="0px",
        block_label_background_fill="transparent",
        block_label_background_fill_dark="transparent",
        block_title_text_color="var(--ink)",
        block_title_text_color_dark="var(--ink)",
        block_title_text_weight="600",
        background_fill_primary="var(--paper)",
        background_fill_primary_dark="var(--paper)",
        background_fill_secondary="var(--sunk)",
        background_fill_secondary_dark="var(--sunk)",
        border_color_primary="var(--line)",
        border_color_primary_dark="var(--line)",
        border_color_accent="var(--accent)",
        border_color_accent_dark="var(--accent)",
        color_accent="var(--accent)",
        color_accent_soft="var(--sunk)",
        color_accent_soft_dark="var(--sunk)",
        input_background_fill="var(--card)",
        input_background_fill_dark="var(--card)",
        input_background_fill_focus="var(--card)",
        input_background_fill_focus_dark="var(--card)",
        input_border_color="var(--edge)",
        input_border_color_dark="var(--edge)",
        input_border_color_focus="var(--accent)",
        input_border_color_focus_dark="var(--accent)",
        input_border_width="1px",
        input_border_width_dark="1px",
        input_placeholder_color="var(--soft)",
        input_placeholder_color_dark="var(--soft)",
        input_shadow="none",
        input_shadow_focus="none",
        button_primary_background_fill="var(--accent)",
        button_primary_background_fill_dark="var(--accent)",
        button_primary_background_fill_hover="var(--accent-deep)",
        button_primary_background_fill_hover_dark="var(--accent-deep)",
        button_primary_text_color="var(--on-accent)",
        button_primary_text_color_dark="var(--on-accent)",
        button_secondary_background_fill="var(--card)",
        button_secondary_background_fill_dark="var(--card)",
        button_secondary_background_fill_hover="var(--sunk)",
        button_secondary_background_fill_hover_dark="var(--sunk)",
        button_secondary_text_color="var(--ink)",
        button_secondary_text_color_dark="var(--ink)",
        button_secondary_border_color="var(--edge)",
        button_secondary_border_color_dark="var(--edge)",
        button_border_width="1px",
        button_border_width_dark="1px",
    )
    return made
