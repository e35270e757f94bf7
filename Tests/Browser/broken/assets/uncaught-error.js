document.querySelector("#gone").remove();
