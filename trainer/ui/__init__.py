"""What is shown: Gradio pages and the pure views they draw."""
